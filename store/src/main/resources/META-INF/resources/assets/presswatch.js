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
    const data = answer?.ok ? await answer.json().catch(() => null) : null;
    if (!data) {
      figure.hidden = true;
      return;
    }
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
    const named = new Map(legend.map((li) => [li.dataset.series, { name: li.textContent, lang: li.lang }]));
    timeline.tell(figure, data, series.map((one) => ({ ...named.get(one.value), counts: one.counts })));
    timeline.plot(figure, starts, series, stacked, colours, data.interval);
  },

  // The same in words and numbers, for who does not see the bars.
  tell(figure, data, series) {
    const number = new Intl.NumberFormat(figure.dataset.locale);
    const totals = series.map((one) => one.name + ": " + number.format(one.counts.reduce((a, b) => a + b, 0)));
    figure.querySelector(".timeline-plot").setAttribute("aria-label", figure.dataset[data.interval] + ". " + totals.join("; "));
    const cell = (name, text) => Object.assign(document.createElement(name), { textContent: text });
    const head = (scope, text) => Object.assign(cell("th", text), { scope });
    const top = figure.querySelector(".timeline-numbers thead tr");
    top.replaceChildren(top.firstElementChild, ...series.map((one) => Object.assign(head("col", one.name), { className: "num", lang: one.lang })));
    const rows = data.starts.map((start, i) => {
      const row = document.createElement("tr");
      row.append(head("row", timeline.named(figure, data.interval, start)));
      row.append(...series.map((one) => Object.assign(cell("td", number.format(one.counts[i])), { className: "num" })));
      return series.some((one) => one.counts[i] > 0) ? row : null;
    });
    figure.querySelector(".timeline-numbers tbody").replaceChildren(...rows.filter((row) => row).reverse());
  },

  named(figure, interval, start) {
    const parts = { year: "numeric", month: "short", timeZone: "UTC" };
    if (interval !== "month") {
      parts.day = "numeric";
    }
    if (interval === "hour") {
      Object.assign(parts, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    }
    return new Intl.DateTimeFormat(figure.dataset.locale, parts).format(Date.parse(start));
  },

  // What stands under the bars: the day, and between two days the hour.
  ticked(figure, interval) {
    const zone = { timeZone: "UTC" };
    const day = new Intl.DateTimeFormat(figure.dataset.locale, { ...zone, day: "numeric", month: "short" });
    const hour = new Intl.DateTimeFormat(figure.dataset.locale, { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    return (seconds) => (interval === "hour" && seconds % 86400 !== 0 ? hour : day).format(seconds * 1000);
  },

  plot(figure, starts, series, stacked, colours, interval) {
    const plot = figure.querySelector(".timeline-plot");
    const style = getComputedStyle(document.documentElement);
    const faint = style.getPropertyValue("--faint").trim();
    const line = style.getPropertyValue("--line").trim();
    const font = "12px " + getComputedStyle(document.body).fontFamily;
    const tick = timeline.ticked(figure, interval);
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
        { ...axis, grid: { show: false }, size: 26, values: (u, ticks) => ticks.map(tick), space: interval === "hour" ? 60 : 90 },
        { ...axis, grid: { stroke: line, width: 1 }, size: 34, space: 34, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000] },
      ],
      series: [{}].concat(series.map((one) => ({
        fill: colours.get(one.value),
        width: 0,
        points: { show: false },
        paths: uPlot.paths.bars({ size: [0.72, 22], radius: 0.12 }),
      })).reverse()),
      hooks: { setSelect: [(u) => timeline.narrow(u, starts, interval, figure.dataset.narrow)] },
    };
    new uPlot(options, [starts, ...stacked.toReversed()], plot);
  },

  // To whole bars, from where the first one begins to where the last one ends.
  narrow(chart, starts, interval, list) {
    if (chart.select.width < 8) {
      return;
    }
    const touched = (x) => new Date(starts[chart.posToIdx(x)] * 1000);
    const from = touched(chart.select.left);
    const end = timeline.endOf(touched(chart.select.left + chart.select.width), interval);
    const address = new URL(list, location.href);
    if (interval === "hour") {
      address.searchParams.set("from", from.toISOString().slice(0, 19) + "Z");
      address.searchParams.set("to", end.toISOString().slice(0, 19) + "Z");
    } else {
      address.searchParams.set("from", from.toISOString().slice(0, 10));
      // A day that is given as the end is within.
      address.searchParams.set("to", new Date(end - 86400000).toISOString().slice(0, 10));
    }
    location.assign(address);
  },

  endOf(start, interval) {
    const end = new Date(start);
    if (interval === "month") {
      end.setUTCMonth(end.getUTCMonth() + 1);
    } else {
      end.setTime(end.getTime() + { hour: 1, day: 24, week: 168 }[interval] * 3600000);
    }
    return end;
  },
};

// What could not be loaded is said, and no longer once something arrives.
for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(failure, () => { document.getElementById("lost").hidden = false; });
}
document.addEventListener("htmx:afterOnLoad", (event) => {
  document.getElementById("lost").hidden = event.detail.successful !== false;
});

// Further articles: how many is said, or that there are none; and who asked for them goes on at the first of them.
const further = {
  last: undefined,
  asked: false,
  before(more) {
    further.last = more.previousElementSibling;
    further.asked = more.contains(document.activeElement);
  },
  after(results) {
    const first = further.last ? further.last.nextElementSibling : results.firstElementChild;
    const added = [];
    for (let one = first; one; one = one.nextElementSibling) {
      added.push(...one.querySelectorAll(".item-title a"));
    }
    const end = results.lastElementChild;
    further.last = undefined;
    if (added.length > 0) {
      further.say(results.dataset.added.replace("#", added.length));
    } else if (!end.querySelector("[hx-get]")) {
      further.say((end.querySelector("h2") ?? end).textContent);
    }
    if (further.asked) {
      (added[0] ?? end.querySelector("a") ?? Object.assign(end, { tabIndex: -1 })).focus();
    }
  },
  say(what) {
    document.getElementById("said").textContent = what;
  },
};
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.shouldSwap && event.detail.target.matches(".more")) {
    further.before(event.detail.target);
  }
});
document.addEventListener("htmx:afterSettle", (event) => {
  const results = document.getElementById("results");
  if (further.last !== undefined) {
    further.after(results);
  } else if (event.target.id === "page" && results) {
    further.say(results.dataset.total);
  }
});

// What comes in meanwhile is counted, and shown when the reader asks for it: a list that moves by itself is hard to read.
const news = {
  source: null,
  timer: 0,
  wait: 0,
  count: 0,
  place: null,
  follow(place) {
    news.place = place;
    news.count = 0;
    news.wait = 0;
    place.querySelector("button").addEventListener("click", () => location.reload());
    news.connect();
  },

  connect() {
    news.close();
    news.source = new EventSource(news.place.dataset.stream);
    news.source.addEventListener("open", () => {
      if (news.wait > 0) {
        news.say("again");
      }
      news.wait = 0;
    });
    news.source.addEventListener("error", news.later);
    news.source.addEventListener("article", () => {
      news.count += 1;
      news.place.querySelector(".news-count").textContent = String(news.count);
      news.place.hidden = false;
    });
  },

  // A browser gives up at the first refusal; an all-day page goes on asking, ever more rarely.
  later() {
    news.close();
    news.say("off");
    news.wait = Math.min(Math.max(news.wait * 2, 3000), 300000);
    news.timer = setTimeout(news.connect, news.wait * (1 + Math.random() / 4));
  },

  say(what) {
    const unlive = document.getElementById("unlive");
    if (unlive.textContent !== unlive.dataset[what]) {
      unlive.textContent = unlive.dataset[what];
    }
  },

  close() {
    clearTimeout(news.timer);
    news.source?.close();
  },

  leave() {
    news.close();
    news.place = null;
  },
};

// The line's figures are renewed where they stand: what has the focus keeps it, and who reads can stop it.
const line = {
  timer: 0,
  follow(button) {
    button.hidden = false;
    line.timer = setInterval(line.renew, 10000);
    button.addEventListener("click", () => {
      const runs = line.timer !== 0;
      clearInterval(line.timer);
      line.timer = runs ? 0 : setInterval(line.renew, 10000);
      button.textContent = runs ? button.dataset.resume : button.dataset.pause;
      if (!runs) {
        line.renew();
      }
    });
  },

  async renew() {
    const fresh = await line.fetched().catch(() => null);
    document.getElementById("lost").hidden = fresh !== null;
    if (fresh === null || line.timer === 0) {
      return;
    }
    document.querySelectorAll("[data-shell]").forEach((shell) => { shell.hidden = fresh.getElementById(shell.id).hidden; });
    document.querySelectorAll("[data-part]").forEach((part) => line.replace(part, fresh.getElementById(part.id)));
  },

  // The page as it is now, or nothing where it did not come whole.
  async fetched() {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = [...document.querySelectorAll("[data-shell], [data-part]")];
    return answer.ok && parts.every((part) => fresh.getElementById(part.id)) ? fresh : null;
  },

  replace(part, fresh) {
    if (part.innerHTML === fresh.innerHTML) {
      return;
    }
    const focus = document.activeElement;
    const link = part.contains(focus) ? focus.getAttribute("href") : null;
    part.className = fresh.className;
    part.replaceChildren(...fresh.childNodes);
    if (link) {
      [...part.querySelectorAll("a")].find((one) => one.getAttribute("href") === link)?.focus();
    }
  },
};

function enliven() {
  document.querySelectorAll("[data-timeline]:not([data-drawn])").forEach(timeline.draw);
  const place = document.querySelector("[data-stream]:not([data-followed])");
  if (place) {
    place.dataset.followed = "";
    news.follow(place);
  } else if (!document.querySelector("[data-stream]")) {
    news.leave();
  }
}
document.addEventListener("DOMContentLoaded", enliven);
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("#line-pause").forEach(line.follow));
document.addEventListener("htmx:afterSettle", enliven);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.querySelectorAll("[data-timeline]").forEach(timeline.draw));
window.addEventListener("pagehide", news.close);
window.addEventListener("pageshow", (event) => {
  if (event.persisted && news.place) {
    news.connect();
  }
});
