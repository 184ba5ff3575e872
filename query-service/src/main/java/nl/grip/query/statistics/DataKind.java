package nl.grip.query.statistics;

/** What the numbers of an indicator are, which decides how their chance variation behaves. */
public enum DataKind {
    /** A measured or reckoned quantity, such as euros, days or a mean score. */
    MEASURED,
    /** So many out of so many, each of whom counts or does not. */
    PROPORTION,
    /** How often something happens to a varying exposure, such as reports per 1,000 inhabitants. */
    RATE,
    /** How often something happens where the exposure stays about the same. */
    COUNT,
    /** How many cases pass between one rare event and the next. */
    CASES_BETWEEN_EVENTS,
    /** How much time passes between one rare event and the next. */
    TIME_BETWEEN_EVENTS;

    /**
     * The one chart that applies, by the kind alone and never by the figures, so that a chart does not change its kind when a
     * figure is added. Source: Provost and Murray, The Health Care Data Guide (2011), the choice of a Shewhart chart.
     */
    public ChartKind chart() {
        return switch (this) {
            case MEASURED -> ChartKind.XMR;
            case PROPORTION -> ChartKind.P;
            case RATE -> ChartKind.U;
            case COUNT -> ChartKind.C;
            case CASES_BETWEEN_EVENTS -> ChartKind.G;
            case TIME_BETWEEN_EVENTS -> ChartKind.T;
        };
    }
}
