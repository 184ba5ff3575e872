package nl.grip.journey;

/** What a client sends, as text. */
final class Bodies {

    private Bodies() {}

    static String proposal(String code) {
        return """
                {"effectiveOn": "2020-01-06",
                 "code": "%s", "title": "Reis %s", "ambition": "Zorg meer nabij", "approach": "Een proef in alle kernen.",
                 "laws": ["JEUGDWET"], "targetGroups": ["gezinnen"], "areas": ["GM0183"], "partners": []}
                """.formatted(code, code);
    }

    static String programme(String code) {
        return """
                {"effectiveOn": "2020-01-06", "code": "%s", "title": "Samen redzaam, gezond meedoen",
                 "period": {"from": "2020-01-01", "until": "2021-12-31"}}
                """.formatted(code);
    }

    static String of(String step) {
        return switch (step) {
            case "pilots" -> """
                    {"effectiveOn": "2020-02-03", "plannedEnd": "2020-12-31",
                     "scope": {"areas": ["GM0183"], "targetGroups": ["gezinnen"]}}
                    """;
            case "extensions" -> """
                    {"effectiveOn": "2020-11-02", "plannedEnd": "2021-12-31", "reason": "Nog te kort om te beoordelen.",
                     "decision": {"body": "EXECUTIVE", "decidedOn": "2020-11-02", "reference": "B20-118"}}
                    """;
            default -> throw new IllegalArgumentException("no body for " + step);
        };
    }
}
