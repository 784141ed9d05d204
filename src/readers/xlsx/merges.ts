import type { Area } from '../../core/types.ts';
import { AreaList } from '../shared/sheet/area-list.ts';

/** The merged areas of a sheet (ECMA-376 part 1, 18.3.1.54): which cells lie under one and are not shown. */
export class Merges {
  readonly #areas = new AreaList<Area>();
  /** The lowest row of all; -1 if there is no area. */
  bottom = -1;

  /** All of them, in no order. */
  get areas(): readonly Area[] {
    return this.#areas.all;
  }

  add(area: Area): void {
    if (area.top === area.bottom && area.left === area.right) return;
    if (this.#areas.add(area)) this.bottom = Math.max(this.bottom, area.bottom);
  }

  /** True for a cell that another one of its area is shown instead of. */
  covers(row: number, column: number): boolean {
    const area = row > this.bottom ? undefined : this.#areas.find(row, column);
    return area !== undefined && (row !== area.top || column !== area.left);
  }
}
