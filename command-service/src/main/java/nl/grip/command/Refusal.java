package nl.grip.command;

import java.util.List;

/** A rule said no. Its code becomes the type of the problem that the caller reads, filled in with the arguments. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> arguments;
    private final transient List<Mistake> mistakes;

    private Refusal(Rule rule, List<Object> arguments, List<Mistake> mistakes) {
        super(rule.code() + " " + arguments);
        this.rule = rule;
        this.arguments = arguments;
        this.mistakes = mistakes;
    }

    public static Refusal because(Rule rule, Object... arguments) {
        return new Refusal(rule, List.of(arguments), List.of());
    }

    /** @param mistakes all that has to be mended before it can be asked again */
    public static Refusal of(Rule rule, List<Mistake> mistakes, Object... arguments) {
        return new Refusal(rule, List.of(arguments), List.copyOf(mistakes));
    }

    public Rule rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
