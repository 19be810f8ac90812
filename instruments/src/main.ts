import { FollowYear } from './core/follow.ts';
import { LivePiece } from './core/live.ts';
import { TimeChart } from './chart/time-chart.ts';
import { pageChoices } from './core/page.ts';
import { PlanMap } from './map/map.ts';
import { ResultComparison } from './result/comparison.ts';
import { CoverageView } from './result/coverage.ts';
import { RoundsChart } from './result/rounds.ts';
import { LinkedRows } from './table/rows.ts';
import { DataTable } from './table/table.ts';

customElements.define('cb-time-chart', TimeChart);
customElements.define('cb-table', DataTable);
customElements.define('cb-map', PlanMap);
customElements.define('cb-comparison', ResultComparison);
customElements.define('cb-coverage', CoverageView);
customElements.define('cb-rounds', RoundsChart);
customElements.define('cb-live', LivePiece);
customElements.define('cb-rows', LinkedRows);
customElements.define('cb-follow', FollowYear);

pageChoices();
