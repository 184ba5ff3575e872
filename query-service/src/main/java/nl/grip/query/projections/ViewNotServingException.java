package nl.grip.query.projections;

/** The view is being built for the first time. */
public final class ViewNotServingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewNotServingException(String view) {
        super("there is nothing to show yet of " + view);
    }
}
