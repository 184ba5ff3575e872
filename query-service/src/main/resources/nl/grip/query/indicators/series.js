// Draws a chart beside every table of a series, from the rows of that table: a chart shows nothing that is not in them.
{
  'use strict';

  const SIGNS = {
    IMPROVEMENT: { pointStyle: 'triangle', colour: '--improvement', radius: 6 },
    CONCERN: { pointStyle: 'rectRot', colour: '--concern', radius: 6 },
    CHANGE: { pointStyle: 'star', colour: '--change', radius: 6 },
    MIXED: { pointStyle: 'cross', colour: '--change', radius: 6 },
  };
  const CHANCE = { pointStyle: 'circle', colour: '--chance', radius: 3.5 };

  const drawn = new Map();
  const page = getComputedStyle(document.documentElement);
  const colour = name => page.getPropertyValue(name).trim();
  const sign = row => SIGNS[row.dataset.variation] ?? CHANCE;
  const number = text => text === undefined ? null : Number(text);

  function drawAll() {
    for (const [canvas, chart] of drawn) {
      if (canvas.isConnected) continue;
      chart.destroy();
      drawn.delete(canvas);
    }
    document.querySelectorAll('figure[data-chart-of]:empty').forEach(draw);
  }

  function draw(figure) {
    const rows = [...document.getElementById(figure.dataset.chartOf).tBodies[0].rows].reverse();
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', figure.dataset.said);
    figure.append(canvas);
    drawn.set(canvas, new Chart(canvas, {
      type: 'line',
      data: { labels: rows.map(row => row.dataset.period), datasets: lines(figure, rows) },
      options: options(rows),
      plugins: [{ id: 'events', afterDatasetsDraw: chart => drawEvents(chart, rows) }],
    }));
  }

  function lines(figure, rows) {
    const line = (label, name, more) => ({
      label, data: rows.map(row => number(row.dataset[name])), pointRadius: 0, borderWidth: 1.5, ...more,
    });
    // Limits that begin anew have nothing to do with those before: no line leads from one to the other.
    const apart = to => ({
      borderColor: at => rows[at.p1DataIndex].dataset.begins ? 'transparent' : undefined,
      backgroundColor: at => rows[at.p1DataIndex].dataset.begins ? 'transparent' : to,
    });
    const heading = at => figure.parentElement.querySelectorAll('thead th')[at].textContent;
    const limits = { borderColor: colour('--limits'), borderWidth: 1, segment: apart(colour('--band')) };
    const shown = [
      line(heading(1), 'value', {
        borderColor: colour('--ink'), borderWidth: 2,
        pointStyle: rows.map(row => sign(row).pointStyle),
        // Smaller where there is less room, so that signs do not lie on each other.
        pointRadius: at => Math.min(sign(rows[at.dataIndex]).radius, at.chart.width / rows.length / 2),
        pointHoverRadius: 7,
        pointBorderWidth: 2,
        pointBorderColor: rows.map(row => colour(sign(row).colour)),
        pointBackgroundColor: rows.map(row => row.dataset.standing === 'FINAL' ? colour(sign(row).colour) : colour('--paper')),
      }),
      line(heading(2), 'target', { borderColor: colour('--target'), borderDash: [8, 4], borderWidth: 2 }),
      line(heading(3), 'centre', { borderColor: colour('--limits'), segment: apart() }),
      line('', 'upper', limits),
      line('', 'lower', { ...limits, fill: '-1', backgroundColor: colour('--band') }),
    ];
    const baseline = number(figure.dataset.baseline);
    if (baseline !== null) {
      shown.splice(2, 0, {
        label: figure.dataset.baselineSaid, data: rows.map(() => baseline), pointRadius: 0,
        borderColor: colour('--baseline'), borderDash: [2, 4], borderWidth: 2,
      });
    }
    return shown;
  }

  function options(rows) {
    const text = { color: colour('--ink'), maxRotation: 0, autoSkipPadding: 16 };
    return {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: rows.some(row => row.dataset.events) ? 20 : 8, right: 8 } },
      plugins: {
        legend: { display: false },
        tooltip: { filter: item => item.dataset.label !== '', animation: false },
      },
      scales: {
        x: { ticks: text, grid: { display: false } },
        y: { ticks: { ...text, maxTicksLimit: 7 }, grid: { color: colour('--line') }, grace: '5%' },
      },
    };
  }

  function drawEvents(chart, rows) {
    const { ctx, chartArea: { top, bottom } } = chart;
    ctx.save();
    ctx.font = `bold 12px ${page.fontFamily}`;
    ctx.textAlign = 'center';
    ctx.strokeStyle = ctx.fillStyle = colour('--event');
    rows.forEach((row, at) => {
      const x = chart.scales.x.getPixelForValue(at);
      if (row.dataset.beside) drawTick(ctx, x, bottom);
      if (!row.dataset.events) return;
      ctx.fillText(row.dataset.events, x, top - 6);
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, bottom);
      ctx.stroke();
    });
    ctx.restore();
  }

  // Something else began: small, since it is not said to move the figures.
  function drawTick(ctx, x, bottom) {
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.moveTo(x, bottom - 8);
    ctx.lineTo(x, bottom);
    ctx.stroke();
  }

  Chart.defaults.font.family = page.fontFamily;
  document.addEventListener('shown', drawAll);
  drawAll();
}
