package nl.grip.bench.peer;

/** A rule said no, by the name and status under which the command service would have said it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String rule;

    Refusal(int status, String rule) {
        super(rule);
        this.status = status;
        this.rule = rule;
    }

    static Refusal unknown() {
        return new Refusal(404, "unknown-intervention");
    }

    int status() {
        return status;
    }

    String rule() {
        return rule;
    }
}
