package nl.grip.door.generation;

import tools.jackson.databind.node.ObjectNode;

/** What the parameters of the house look like, wherever a handler takes them. */
final class HeaderBounds {

    private HeaderBounds() {}

    static void bound(ObjectNode parameter) {
        var schema = parameter.withObject("/schema");
        switch (parameter.path("name").asString()) {
            case "Idempotency-Key" -> {
                describe(parameter, "Maakt een herhaald verzoek onschadelijk: hetzelfde antwoord, niets dubbel");
                text(schema, "^[!-~]{1,255}$");
            }
            case "If-Match" -> {
                describe(parameter, "De ETag van wat u zag; is er intussen iets gewijzigd, dan gebeurt er niets");
                text(schema, "^\"[0-9]{1,18}\"$");
            }
            case "Last-Event-ID" -> {
                describe(parameter, "De laatste melding die u zag; u krijgt wat daarna kwam");
                text(schema, "^[!-~]{1,255}$");
            }
            case "Grip-Position" -> {
                describe(parameter, "Wacht tot het antwoord deze plaats in het journaal laat zien");
                schema.removeAll();
                schema.put("type", "integer").put("format", "int64").put("minimum", 0);
            }
            default -> {
                // Every other parameter is the service's own, and says so itself.
            }
        }
    }

    private static void describe(ObjectNode parameter, String description) {
        if (!parameter.has("description")) {
            parameter.put("description", description);
        }
    }

    private static void text(ObjectNode schema, String pattern) {
        schema.removeAll();
        schema.put("type", "string").put("pattern", pattern);
    }
}
