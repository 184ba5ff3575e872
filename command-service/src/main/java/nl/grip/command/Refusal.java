package nl.grip.command;

import java.util.List;

/** A rule said no. Its code becomes the type of the problem that the caller reads, filled in with the arguments. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> arguments;

    private Refusal(Rule rule, List<Object> arguments) {
        super(rule.code() + " " + arguments);
        this.rule = rule;
        this.arguments = arguments;
    }

    public static Refusal because(Rule rule, Object... arguments) {
        return new Refusal(rule, List.of(arguments));
    }

    public Rule rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
