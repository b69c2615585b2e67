"use strict";
// Small comforts on top of a page that works without any script.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  const field = document.getElementById("q");
  if (event.key === "/" && field && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape" && document.activeElement === field) {
    field.blur();
  }
});

// The timeline: articles a day, one colour a topic, on top of each other. Dragging narrows the dates down.
const timeline = {
  async draw(figure) {
    figure.dataset.drawn = "";
    const answer = await fetch(figure.dataset.timeline).catch(() => null);
    if (!answer?.ok) {
      figure.hidden = true;
      return;
    }
    const data = await answer.json();
    const legend = [...figure.querySelectorAll("[data-series]")];
    const colours = new Map(legend.map((li) => [li.dataset.series, getComputedStyle(li).getPropertyValue("--hue").trim()]));
    const series = data.series.filter((one) => colours.has(one.value)).slice(0, 6);
    legend.forEach((li) => { li.hidden = !series.some((one) => one.value === li.dataset.series); });
    if (series.length === 0) {
      figure.hidden = true;
      return;
    }
    const starts = data.starts.map((start) => Date.parse(start) / 1000);
    const sums = starts.map(() => 0);
    const stacked = series.map((one) => one.counts.map((count, i) => (sums[i] += count)));
    timeline.plot(figure, starts, series, stacked, colours);
  },

  plot(figure, starts, series, stacked, colours) {
    const plot = figure.querySelector(".timeline-plot");
    const style = getComputedStyle(document.documentElement);
    const faint = style.getPropertyValue("--faint").trim();
    const line = style.getPropertyValue("--line").trim();
    const font = "12px " + getComputedStyle(document.body).fontFamily;
    const days = new Intl.DateTimeFormat(figure.dataset.locale, { day: "numeric", month: "short", timeZone: "UTC" });
    const axis = { stroke: faint, font, ticks: { show: false } };
    const step = starts.length > 1 ? starts[1] - starts[0] : 86400;
    plot.replaceChildren();
    const options = {
      width: plot.clientWidth,
      height: plot.clientHeight,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: { x: { range: (u, low, high) => [low - step / 2, high + step / 2] }, y: { range: (u, low, high) => [0, Math.max(1, high)] } },
      axes: [
        { ...axis, grid: { show: false }, size: 26, values: (u, ticks) => ticks.map((tick) => days.format(tick * 1000)), space: 90 },
        { ...axis, grid: { stroke: line, width: 1 }, size: 34, space: 34, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000] },
      ],
      series: [{}].concat(series.map((one) => ({
        fill: colours.get(one.value),
        width: 0,
        points: { show: false },
        paths: uPlot.paths.bars({ size: [0.72, 22], radius: 0.12 }),
      })).reverse()),
      hooks: { setSelect: [(u) => timeline.narrow(u, starts)] },
    };
    new uPlot(options, [starts, ...stacked.toReversed()], plot);
  },

  narrow(chart, starts) {
    if (chart.select.width < 8) {
      return;
    }
    const step = starts.length > 1 ? starts[1] - starts[0] : 86400;
    const from = chart.posToVal(chart.select.left, "x") + step / 2;
    const to = chart.posToVal(chart.select.left + chart.select.width, "x");
    const day = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10);
    const address = new URL(location.href);
    address.searchParams.delete("after");
    address.searchParams.delete("day");
    address.searchParams.set("from", day(Math.min(from, to)));
    address.searchParams.set("to", day(to));
    location.assign(address);
  },
};

// What could not be loaded is said, and no longer once something arrives.
for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(failure, () => { document.getElementById("lost").hidden = false; });
}
document.addEventListener("htmx:afterOnLoad", (event) => {
  document.getElementById("lost").hidden = event.detail.successful !== false;
});

// What comes in meanwhile is counted, and shown when the reader asks for it: a list that moves by itself is hard to read.
const news = {
  source: null,
  follow(place) {
    news.source?.close();
    let count = 0;
    news.source = new EventSource(place.dataset.stream);
    news.source.addEventListener("article", () => {
      count += 1;
      place.querySelector(".news-count").textContent = String(count);
      place.hidden = false;
    });
    place.querySelector("button").addEventListener("click", () => location.reload());
  },
};

function enliven() {
  document.querySelectorAll("[data-timeline]:not([data-drawn])").forEach(timeline.draw);
  const place = document.querySelector("[data-stream]:not([data-followed])");
  if (place) {
    place.dataset.followed = "";
    news.follow(place);
  }
}
document.addEventListener("DOMContentLoaded", enliven);
document.addEventListener("htmx:afterSettle", enliven);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.querySelectorAll("[data-timeline]").forEach(timeline.draw));
window.addEventListener("pagehide", () => news.source?.close());
