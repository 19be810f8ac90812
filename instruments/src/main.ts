import { TimeChart } from './chart/time-chart.ts';
import { DataTable } from './table/table.ts';

customElements.define('cb-time-chart', TimeChart);
customElements.define('cb-table', DataTable);
