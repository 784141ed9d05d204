/** The lists beside this file, as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}
