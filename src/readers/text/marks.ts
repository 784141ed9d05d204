/** Where comments and front matter are not shown. Elsewhere their marks are text. */
export const MARKDOWN = /\.(?:md|markdown|mdx|mkd|mdown|rmd|qmd)$/i;
