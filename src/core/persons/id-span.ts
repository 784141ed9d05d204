/** Numbers that run on are those of rows, and any two tables have them in common. */
const LOOSE = 2;
const MOST_LIKE_YEARS = 0.5;
/** A longer number is no double's. */
const LONGEST = 15;

/** How far the numbers of a table's rows lie apart: whether two tables that share them can do so by chance. */
export class IdSpan {
  private rows = 0;
  private years = 0;
  private least = Number.POSITIVE_INFINITY;
  private most = Number.NEGATIVE_INFINITY;

  see(id: string): void {
    this.rows++;
    if (/^(?:19|20)\d\d$|^\d{1,12}[.,]\d{1,4}$/.test(id)) this.years++;
    const number = Number(id.replace(/\D/g, '').slice(0, LONGEST));
    this.least = Math.min(this.least, number);
    this.most = Math.max(this.most, number);
  }

  /** They are neither years nor amounts, and don't run on. */
  get isTelling(): boolean {
    const span = this.most - this.least + 1;
    return this.rows > 0 && this.years <= this.rows * MOST_LIKE_YEARS && span > this.rows * LOOSE;
  }
}
