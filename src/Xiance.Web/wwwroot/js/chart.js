// Draws every element with data-chart (an ECharts option as JSON) in the house theme; redraws after a part of the page was swapped.
import * as echarts from '/lib/echarts/echarts.esm.min.mjs';

const font = 'Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif';

echarts.registerTheme('xiance', {
  animation: false,
  color: ['#1b57a3', '#8a95a5'],
  textStyle: { fontFamily: font },
  categoryAxis: { axisLine: { lineStyle: { color: '#c8d0da' } }, axisTick: { show: false }, axisLabel: { color: '#465264', fontSize: 12 }, splitLine: { show: false } },
  valueAxis: { axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: '#626e80', fontSize: 11 }, splitLine: { lineStyle: { color: '#eceff3' } } },
});

const draw = root => {
  for (const element of root.querySelectorAll('[data-chart]')) {
    if (echarts.getInstanceByDom(element)) continue;
    const chart = echarts.init(element, 'xiance', { renderer: 'svg' });
    const option = JSON.parse(element.dataset.chart);
    // the default tooltip writes inline styles, which the content policy forbids
    if (option.tooltip) option.tooltip.renderMode = 'richText';
    chart.setOption(option);
    new ResizeObserver(() => chart.resize()).observe(element);
  }
};

draw(document);
document.addEventListener('htmx:after:swap', () => draw(document));
