package nl.grip.query.statistics;

/** The control charts that are drawn here, by the names that the field gives them. */
public enum ChartKind {
    /** Individual values and their moving ranges. */
    XMR("XmR"),
    /** Proportions. */
    P("p"),
    /** Rates with varying exposure. */
    U("u"),
    /** Counts. */
    C("c"),
    /** Cases between events. */
    G("g"),
    /** Time between events. */
    T("t");

    private final String chartName;

    ChartKind(String chartName) {
        this.chartName = chartName;
    }

    /** As it stands above the chart, followed by the word for chart. */
    public String chartName() {
        return chartName;
    }
}
