package nl.grip.query.projections;

/** One run of a view from the first fact on. */
record Build(long number, String view, int version, BuildStatus status) {

    static String tableName(View<?> view, long number) {
        return tableName(view.name(), view.version(), number);
    }

    String table() {
        return tableName(view, version, number);
    }

    /** What readers call it, whichever build serves. */
    static String sqlView(View<?> view) {
        return sqlView(view.name(), view.version());
    }

    String sqlView() {
        return sqlView(view, version);
    }

    private static String sqlView(String view, int version) {
        return identifier(view) + "_v" + version;
    }

    private static String tableName(String view, int version, long number) {
        return identifier(view) + "_" + version + "_" + number;
    }

    private static String identifier(String view) {
        if (!view.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "a view's name is lower-case words with hyphens between them, not " + view);
        }
        return view.replace('-', '_');
    }
}
