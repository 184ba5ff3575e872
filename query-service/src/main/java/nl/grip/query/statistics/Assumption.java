package nl.grip.query.statistics;

/** What a before and after rests on, beside what no figure can tell. */
public enum Assumption {
    /**
     * There are eight observations or more on both sides; measured is the smaller number. Source: Penfold and Zhang (2013),
     * Academic Pediatrics 13.
     */
    ENOUGH_POINTS,
    /**
     * What the model leaves over does not resemble what it left over shortly before; measured is the probability of so much
     * likeness by chance, and it is broken below 0.05. Source: Ljung and Box (1978), Biometrika 65.
     */
    NO_AUTOCORRELATION_LEFT,
    /**
     * Counts vary no more than a Poisson distribution lets them; measured is the dispersion. Where it is broken, the intervals
     * are wider for it. Source: Pearson's chi-square test at 0.05; McCullagh and Nelder (1989).
     */
    NO_OVERDISPERSION,
    /** The model knows the season, if there can be one; measured are the waves. */
    SEASON_MODELLED,
    /** Nothing else began in the window that may have moved the series. */
    NO_OTHER_INTERVENTION
}
