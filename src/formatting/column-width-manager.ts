/** Widths of table columns: ColumnWidthManager.cs. Widths of 0 are still to be given, -1 hides a column. */

/** Gives widths to columns that have none and trims, from the right, what does not fit. Changes `widths` in place. */
export function calculateColumnWidths(widths: number[], tableWidth: number, minimumWidth: number, separatorWidth: number): void {
  if (!assignColumnWidths(widths, tableWidth, minimumWidth, separatorWidth)) trimToFit(widths, tableWidth, minimumWidth, separatorWidth);
}

/** True when everything fits. */
function assignColumnWidths(widths: number[], tableWidth: number, minimumWidth: number, separatorWidth: number): boolean {
  if (widths.every((width) => width > 0)) return currentTableWidth(widths, separatorWidth) <= tableWidth;
  const fixed = widths.map((width) => width > 0);
  for (let k = 0; k < widths.length; k++) if (widths[k] === 0) widths[k] = minimumWidth;
  let available = tableWidth - currentTableWidth(widths, separatorWidth);
  if (available < 0) return false;
  if (fixed.every((f) => f)) return true;
  while (available > 0) {
    for (let k = 0; k < widths.length && available > 0; k++) {
      if (fixed[k]) continue;
      widths[k]!++;
      available--;
    }
  }
  return true;
}

function trimToFit(widths: number[], tableWidth: number, minimumWidth: number, separatorWidth: number): void {
  for (;;) {
    const excess = currentTableWidth(widths, separatorWidth) - tableWidth;
    if (excess <= 0) return;
    const firstHidden = widths.findIndex((width) => width < 0);
    const last = (firstHidden < 0 ? widths.length : firstHidden) - 1;
    if (last < 0) return;
    const width = widths[last]! - excess;
    widths[last] = width < minimumWidth ? -1 : width;
  }
}

function currentTableWidth(widths: readonly number[], separatorWidth: number): number {
  let sum = 0;
  let visible = 0;
  for (const width of widths) {
    if (width <= 0) continue;
    sum += width;
    visible++;
  }
  return sum + separatorWidth * (visible - 1);
}
