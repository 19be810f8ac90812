import type { TableModel } from './model.ts';

/** RFC 4180 text. A field that a spreadsheet would run as a formula is written behind an apostrophe. */
export function csvOf(model: TableModel, rows: number[], columns: number[]): string {
  const line = (fields: string[]) => fields.map(csvField).join(',');
  const head = line(columns.map((column) => model.columns[column]?.label ?? ''));
  return `${[head, ...rows.map((row) => line(columns.map((column) => model.text(row, column))))].join('\r\n')}\r\n`;
}

export function csvField(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && Number.isNaN(Number(text))) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function tsvOf(model: TableModel, rows: number[], columns: number[]): string {
  const line = (fields: string[]) => fields.map((field) => field.replace(/[\t\r\n]+/g, ' ')).join('\t');
  const head = line(columns.map((column) => model.columns[column]?.label ?? ''));
  return [head, ...rows.map((row) => line(columns.map((column) => model.text(row, column))))].join('\n');
}

export function download(name: string, text: string): void {
  const link = document.createElement('a');
  // The mark tells spreadsheets that the text is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Copies by the clipboard where the page may, else by a selection, which also works in a local file. */
export async function copy(text: string): Promise<void> {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
