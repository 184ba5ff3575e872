package nl.grip.door;

/**
 * The bundle with a service's own problem texts, as a bean of the service: {@code new ProblemTexts("nl.grip.command.problems")}
 * stands for {@code nl/grip/command/problems.properties} (Dutch) and {@code problems_en.properties} (English).
 * Every text is a {@link java.text.MessageFormat}, so an apostrophe is written twice.
 */
public record ProblemTexts(String bundle) {}
