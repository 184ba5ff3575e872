package nl.grip.door.generation;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parts that every contract of the house has in common. */
final class Components {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String TEXT = """
            {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT",
               "description": "Token van de identiteitsvoorziening, met de claims municipality en roles. Welke rol wat mag, staat per handeling bij x-roles."}},
             "headers": {
               "ApiVersion": {"description": "Volledige versie van dit contract", "required": true,
                 "schema": {"type": "string", "examples": ["1.0.0"]}},
               "GripPosition": {"description": "Plaats in het journaal waar het antwoord bij hoort",
                 "schema": {"type": "integer", "format": "int64", "minimum": 0}}}}
            """;

    private static final String PROBLEM = """
            {"type": "object", "required": ["type", "title", "status", "detail", "rule"],
             "properties": {
               "type": {"type": "string", "format": "uri", "description": "Vaste naam van de regel, als URN"},
               "title": {"type": "string", "description": "De regel, in een paar woorden"},
               "status": {"type": "integer", "format": "int32", "description": "De HTTP-status"},
               "detail": {"type": "string", "description": "Wat er niet klopt en wat te doen"},
               "instance": {"type": "string", "format": "uri", "description": "Nummer waaronder dit voorval is vastgelegd"},
               "rule": {"type": "string", "description": "De regel die nee zei"},
               "errors": {"type": "array", "description": "Alles wat er verbeterd moet worden",
                 "items": {"type": "object", "required": ["in", "rule", "detail"], "properties": {
                   "in": {"type": "string", "enum": ["body", "query", "path", "header"], "description": "Deel van het verzoek"},
                   "pointer": {"type": "string", "description": "Plaats in de inhoud, als JSON-pointer"},
                   "name": {"type": "string", "description": "Naam van de parameter of header"},
                   "row": {"type": "integer", "format": "int64", "minimum": 1, "description": "Regel van de verzonden tabel; de eerste is 1"},
                   "column": {"type": "string", "description": "Kolom van die tabel"},
                   "rule": {"type": "string", "description": "De regel die geschonden is"},
                   "detail": {"type": "string", "description": "Wat er mis is"}}}}}}
            """;

    private Components() {}

    static ObjectNode read(ObjectNode schemas) {
        var components = (ObjectNode) JSON.readTree(TEXT);
        schemas.set("Problem", JSON.readTree(PROBLEM));
        components.set("schemas", schemas);
        return components;
    }

    /** @param said what the handler itself says of this status; empty where it says nothing */
    static ObjectNode problem(int status, String said) {
        var response = JSON.createObjectNode();
        response.put("description", said.isBlank() ? description(status) : said);
        response.withObject("/headers/API-Version").put("$ref", "#/components/headers/ApiVersion");
        response.withObject("/content")
                .withObject("/application~1problem+json")
                .withObject("/schema")
                .put("$ref", "#/components/schemas/Problem");
        return response;
    }

    private static String description(int status) {
        return switch (status) {
            case 400 -> "Het verzoek wijkt af van dit contract; alle fouten ineens";
            case 401 -> "Er is geen geldig token";
            case 403 -> "De rol mag dit niet";
            case 404 -> "Dit is er niet";
            case 405 -> "Deze methode kan hier niet";
            case 406 -> "Dit formaat is er niet";
            case 409 -> "Een regel staat het niet toe";
            case 412 -> "Dit is intussen gewijzigd";
            case 413 -> "De inhoud is te groot";
            case 415 -> "Dit soort inhoud wordt niet gelezen";
            case 500 -> "Er ging bij ons iets mis";
            case 503 -> "Even niet beschikbaar";
            default -> throw new IllegalArgumentException("no words for " + status);
        };
    }
}
