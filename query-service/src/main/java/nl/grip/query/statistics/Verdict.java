package nl.grip.query.statistics;

/**
 * What is said of a phase as a whole, as Making Data Count says it with two icons.
 *
 * @param variation what the newest point means
 * @param assurance against the limits of the newest point
 */
public record Verdict(RuleSet rules, Meaning variation, Assurance assurance) {}
