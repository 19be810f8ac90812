/** Words of the instruments in both languages. Data bring their own names. */
export type Language = 'en' | 'zh';

const words = {
  area: ['Area', '地区'],
  areas: ['Areas: batteries a year', '地区：每年电池数'],
  areaCaptured: ['captured', '已回收'],
  areaLeakage: ['leakage', '流失'],
  sites: ['Sites', '场所'],
  flows: ['Flows: mass a year', '流量：每年质量'],
  rounds: ['Rounds', '车次'],
  day: ['Day', '日期'],
  year: ['Year', '年份'],
  layers: ['Layers', '图层'],
  find: ['Find on the map', '在地图上查找'],
  none: ['none', '无'],
  all: ['all', '全部'],
  zoomIn: ['Zoom in', '放大'],
  zoomOut: ['Zoom out', '缩小'],
  zoomReset: ['Whole area', '全图'],
  close: ['Close', '关闭'],
  mapHelp: [
    'Map. Arrow keys move, plus and minus zoom, 0 shows the whole area, N and P go to the next and previous site, Escape clears.',
    '地图。方向键移动，加减号缩放，0 显示全图，N 和 P 切换场所，Esc 取消选择。',
  ],
  legend: ['Legend', '图例'],
  'collection-point': ['Collection point', '收集点'],
  'recycling-centre': ['Recycling centre', '回收中心'],
  'processing-plant': ['Processing plant', '处理厂'],
  'mobile-stop': ['Mobile stop', '流动收集点'],
  source: ['brought by the source', '来源自送'],
  mobile: ['fetched by a mobile stop', '流动收集'],
  road: ['road', '公路'],
  leakage: ['Leakage', '流失'],
  captured: ['Captured', '已回收'],
  retirements: ['Retirements', '退役'],
  capacity: ['capacity', '容量'],
  opened: ['opened', '启用'],
  notYet: ['not yet open', '尚未启用'],
  unverified: ['unverified', '未核实'],
  table: ['Table', '表格'],
  tableOf: ['Table of this chart', '本图数据表'],
  filter: ['Filter', '筛选'],
  columns: ['Columns', '列'],
  copy: ['Copy', '复制'],
  copied: ['Copied', '已复制'],
  csv: ['CSV', 'CSV'],
  rowsOf: ['{0} of {1} rows', '{0} / {1} 行'],
  rows: ['{0} rows', '{0} 行'],
  noRows: ['No row holds “{0}”. Clear the filter to see all rows.', '没有包含“{0}”的行。清除筛选可查看全部。'],
  clear: ['Clear', '清除'],
  difference: ['Difference', '差值'],
  share: ['Share', '变化率'],
  radius: ['Radius', '半径'],
  within: ['within', '范围内'],
  batteriesCovered: ['Batteries covered', '覆盖电池'],
  withMobile: ['With mobile stops', '含流动收集点'],
  areasCovered: ['Areas covered', '覆盖地区'],
  county: ['County', '县'],
  worst: ['Worst served areas', '服务最差的地区'],
  byCounty: ['By county', '按县'],
  distance: ['Distance', '距离'],
  nearest: ['Nearest site', '最近场所'],
  perYear: ['a year', '每年'],
  years: ['Years', '年份'],
  vehicle: ['Vehicle', '车辆'],
  stops: ['stops', '站'],
  driving: ['driving', '行驶'],
  collect: ['collect', '收取'],
  unload: ['unload', '卸货'],
  swap: ['swap boxes', '换箱'],
  break: ['break', '休息'],
  start: ['start', '出发'],
  end: ['end', '结束'],
  local: ['local', '本地'],
  trunk: ['trunk', '干线'],
  load: ['load', '载重'],
  band80: ['80 % band', '80 % 区间'],
  band95: ['95 % band', '95 % 区间'],
  total: ['Total', '合计'],
  loading: ['Reading the data…', '正在读取数据……'],
  noData: ['Nothing to draw yet. A finished study puts its result here.', '暂无数据。研究完成后结果显示在此。'],
  badData: ['The data could not be read from {0}: {1}. Maybe the study has expired; reload the page.', '无法读取 {0} 的数据：{1}。研究可能已过期，请重新加载页面。'],
  low: ['low', '下限'],
  high: ['high', '上限'],
  mean: ['mean', '均值'],
  scale: ['Scale', '比例尺'],
  batteries: ['batteries', '块电池'],
  km: ['km', '公里'],
  addRadius: ['Radii in km', '半径（公里）'],
  sizeLevel: ['size shows capacity', '大小表示容量'],
  chartHelp: ['Left and right arrow keys read the years.', '左右方向键逐年读数。'],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof words;

export function isWord(key: string): key is Word {
  return Object.hasOwn(words, key);
}

export function word(key: Word, language: Language, ...values: (string | number)[]): string {
  const text: string = words[key][language === 'zh' ? 1 : 0];
  return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

/** A key of the data in words where we know it, else as it is. */
export function named(key: string, language: Language): string {
  return isWord(key) ? word(key, language) : key;
}

/** The page's language: the nearest `lang`, English unless it starts with zh. */
export function languageOf(element: Element): Language {
  const lang = element.getAttribute('lang') ?? element.closest('[lang]')?.getAttribute('lang') ?? '';
  return lang.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Text of an element that may hold the same words in both languages. */
export function textOf(element: Element, language: Language): string {
  const own = [...element.children].filter((child) => child.hasAttribute('lang'));
  const chosen = own.find((child) => child.getAttribute('lang')?.startsWith(language));
  if (chosen && own.length > 1) {
    const rest = [...element.childNodes].filter((node) => !(node instanceof Element && own.includes(node)));
    return [chosen.textContent, ...rest.map((node) => node.textContent)].join(' ').replace(/\s+/g, ' ').trim();
  }
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
