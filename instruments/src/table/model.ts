import { number } from '../core/format.ts';
import { h } from '../core/dom.ts';
import { type Language, textOf } from '../core/text.ts';

export interface Column {
  key: string;
  label: string;
  numeric: boolean;
}

/** Rows and columns of a table, whether they came as markup or as data. */
export interface TableModel {
  columns: Column[];
  rowCount: number;
  /** What sorting compares: a number for numeric columns, else the text. */
  value(row: number, column: number): number | string;
  /** What export writes. */
  text(row: number, column: number): string;
  idOf(row: number): string | null;
  element(row: number): HTMLTableRowElement;
}

/** Form of table data: `rows` hold one value a column; `id` names the column that identifies a row. */
export interface TableData {
  columns: { key: string; label: string | { en: string; zh: string }; numeric?: boolean; digits?: number }[];
  rows: (string | number | null)[][];
  id?: string;
}

export function isTableData(data: unknown): data is TableData {
  return typeof data === 'object' && data !== null && 'columns' in data && 'rows' in data;
}

/** The same by column, a few bytes a figure, for very long tables. A `dictionary` column holds the steps between indices into it. */
export interface PackedData {
  packed: { key: string; label: { en: string; zh: string }; numeric?: boolean; dictionary?: string[]; values: number[] }[];
}

export function isPackedData(data: unknown): data is PackedData {
  return typeof data === 'object' && data !== null && 'packed' in data;
}

export function modelOfPacked(data: PackedData, language: Language): TableModel {
  const indices = data.packed.map((column) => (column.dictionary ? runningSum(column.values) : column.values));
  const columns = data.packed.map((column) => ({ key: column.key, label: column.label[language], numeric: column.numeric ?? false }));
  const value = (row: number, column: number): number | string => {
    const given = data.packed[column]!;
    const found = indices[column]![row]!;
    return given.dictionary ? given.dictionary[found]! : found;
  };
  return {
    columns,
    rowCount: data.packed[0]?.values.length ?? 0,
    value,
    text: (row, column) => String(value(row, column)),
    idOf: () => null,
    element: (row) =>
      h('tr', {}, ...columns.map((column, at) => h('td', { class: column.numeric ? 'num' : null }, shownValue(value(row, at), language)))),
  };
}

function runningSum(steps: number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function shownValue(value: number | string, language: Language): string {
  return typeof value === 'number' ? number(value, language) : value;
}

/** A model over the rows of a server-written table; the rows themselves are kept and only moved. */
export function modelOfMarkup(head: HTMLTableRowElement, rows: HTMLTableRowElement[], language: Language): TableModel {
  const columns = [...head.cells].map((cell, at) => ({
    key: cell.dataset.key ?? cell.dataset.series ?? `c${at}`,
    label: textOf(cell, language),
    numeric: cell.classList.contains('num'),
  }));
  const texts: string[][] = [];
  const text = (row: number, column: number): string => {
    const line = (texts[row] ??= [...rows[row]!.cells].map((cell) => cell.dataset.v ?? textOf(cell, language)));
    return line[column] ?? '';
  };
  return {
    columns,
    rowCount: rows.length,
    text,
    value: (row, column) => {
      const shown = text(row, column);
      return columns[column]?.numeric ? Number.parseFloat(shown.replace(/[,\s]/g, '').replace('−', '-')) : shown;
    },
    idOf: (row) => rows[row]?.dataset.id ?? null,
    element: (row) => rows[row]!,
  };
}

/** A model over plain data; row elements are made when they come into view. */
export function modelOfData(data: TableData, language: Language): TableModel {
  const columns = data.columns.map((column) => ({
    key: column.key,
    label: typeof column.label === 'string' ? column.label : column.label[language],
    numeric: column.numeric ?? false,
  }));
  const idColumn = data.id ? data.columns.findIndex((column) => column.key === data.id) : -1;
  const shown = (row: number, column: number): string => {
    const value = data.rows[row]?.[column];
    if (value === null || value === undefined) return '–';
    return typeof value === 'number' && columns[column]?.numeric ? number(value, language, data.columns[column]?.digits) : String(value);
  };
  return {
    columns,
    rowCount: data.rows.length,
    text: (row, column) => String(data.rows[row]?.[column] ?? ''),
    value: (row, column) => {
      const value = data.rows[row]?.[column];
      return columns[column]?.numeric ? (value === null ? Number.NaN : Number(value)) : String(value ?? '');
    },
    idOf: (row) => (idColumn < 0 ? null : String(data.rows[row]?.[idColumn] ?? '')),
    element: (row) => {
      const cells = columns.map((column, at) => h('td', { class: column.numeric ? 'num' : null }, shown(row, at)));
      return h('tr', { 'data-id': idColumn < 0 ? null : String(data.rows[row]?.[idColumn] ?? '') }, ...cells);
    },
  };
}

/** Words of a filter; words in double quotes stay together. */
export function wordsOf(filter: string): string[] {
  return [...filter.toLowerCase().matchAll(/"([^"]+)"?|([^\s"]+)/g)].map(([, phrase, single]) => phrase ?? single ?? '');
}

/** Row numbers that hold every word of the filter, in the wanted order. */
export function arrange(model: TableModel, filter: string, sort: { column: number; down: boolean } | null, haystack: string[]): number[] {
  const wanted = wordsOf(filter);
  const kept: number[] = [];
  for (let row = 0; row < model.rowCount; row++) {
    if (wanted.length > 0) {
      const text = (haystack[row] ??= model.columns.map((_, column) => model.text(row, column)).join(' ').toLowerCase());
      if (!wanted.every((one) => text.includes(one))) continue;
    }
    kept.push(row);
  }
  if (!sort) return kept;
  const values = new Map(kept.map((row) => [row, model.value(row, sort.column)]));
  const numeric = model.columns[sort.column]?.numeric ?? false;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = sort.down ? -1 : 1;
  return kept.sort((a, b) => {
    const [left, right] = [values.get(a)!, values.get(b)!];
    if (!numeric) return sign * collator.compare(String(left), String(right)) || a - b;
    const [x, y] = [Number(left), Number(right)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}
