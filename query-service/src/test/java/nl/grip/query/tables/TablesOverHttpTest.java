package nl.grip.query.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.grip.door.generation.ContractDocument;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import nl.grip.sample.SampleTableEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table as any caller gets it: through the door, under a contract that was generated from its handler. */
class TablesOverHttpTest {

    private static final String PATH = "/sample-table";

    @TempDir
    private static Path directory;

    private static RunningService service;
    private static JsonNode contract;

    @BeforeAll
    static void start() throws IOException {
        var installation = Installation.fresh();
        var file = directory.resolve("openapi.json");
        try (var writing = installation.start(
                List.of(SampleTableEndpoint.class), "--springdoc.api-docs.enabled=true", "--grip.contract=write")) {
            var text = ContractDocument.of(writing.uri("/")).text();
            Files.writeString(file, text);
            contract = JsonMapper.shared().readTree(text);
        }
        service = installation.start(List.of(SampleTableEndpoint.class), "--grip.door.contract=" + file.toUri());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theContractNamesEveryForm() {
        var content = contract.at("/paths/~1sample-table/get/responses/200/content");

        assertThat(content.propertyNames())
                .containsExactlyInAnyOrder("application/json", TableTypes.CSV, TableTypes.SPREADSHEET, "text/html");
        assertThat(content.at("/application~1json/schema/$ref").asString()).endsWith("/SampleTable");
        assertThat(content.at("/text~1csv/schema").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(content.at("/text~1html/schema").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(content.path(TableTypes.SPREADSHEET)
                        .path("schema")
                        .path("format")
                        .asString())
                .isEqualTo("binary");
        assertThat(contract.at("/paths/~1sample-table/get/parameters/0/schema/enum")
                        .toString())
                .isEqualTo("[\"euro\",\"thousand\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/json | application/json",
                "text/csv | text/csv;charset=UTF-8",
                "text/csv;charset=iso-8859-1 | text/csv;charset=UTF-8",
                "text/html | text/html;charset=UTF-8",
                "text/html,application/xhtml+xml,*/*;q=0.8 | text/html;charset=UTF-8",
                "application/json;q=0.2, text/csv;q=0.9 | text/csv;charset=UTF-8",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        + " | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            })
    void theCallerChoosesTheForm(String accept, String type) {
        var answer = service.get("GM0183", PATH, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "API-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoAsksForNoFormGetsJson() {
        var answer = service.json("GM0183", PATH + "?unit=thousand");

        assertThat(answer.toString()).isEqualTo("{\"unit\":\"thousand\",\"total\":1140567.45}");
    }

    @Test
    void whatThereIsNotIsRefusedWithWhatThereIs() {
        var answer = service.get("GM0183", PATH, "Accept", "application/pdf");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("not-acceptable", "application/json, text/csv", "text/html");
    }

    @Test
    void aUnitThatIsNoneIsRefusedInEveryForm() {
        for (var accept : List.of("application/json", TableTypes.CSV, TableTypes.SPREADSHEET, "text/html")) {
            var answer = service.get("GM0183", PATH + "?unit=million", "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void aFileHasAHarmlessNameThatTellsItsUnit() {
        assertThat(header(service.get("GM0183", PATH, "Accept", "text/csv"), "Content-Disposition"))
                .isEqualTo("attachment; filename=\"sociaal-domein-begroting.csv\"");
        assertThat(header(
                        service.get("GM0183", PATH + "?unit=thousand", "Accept", TableTypes.SPREADSHEET),
                        "Content-Disposition"))
                .isEqualTo("attachment; filename=\"sociaal-domein-begroting-x1000.xlsx\"");
    }

    @Test
    void theSameBytesComeThroughTheDoor() {
        var answer = service.get("GM0183", PATH, "Accept", "text/csv", "Accept-Language", "en");

        assertThat(answer.body()).contains("\"'=1+1\",-94000.05,").startsWith("\uFEFF\"Inspanning\",");
        assertThat(header(answer, "Content-Language")).isEqualTo("en");
    }

    @Test
    void thePageIsReadableByItself() {
        var page = service.get("GM0183", PATH + "?unit=thousand", "Accept", "text/html")
                .body();

        assertThat(page)
                .contains("<html lang=\"nl\"", "<h1>Begroting: &lt;sociaal&gt; domein</h1>", "Bedragen × € 1.000")
                .contains("size: A4 landscape", "scope=\"col\"", "scope=\"rowgroup\" colspan=\"3\"")
                .contains(">1.235<", ">-94<", ">1.141<", ">=1+1<", "pm: pro memorie.", "<p>- Eerst dit.</p>")
                .contains("pro memorie: het bedrag is nog niet bekend", "De som van de cellen is 1.141")
                .doesNotContain("??", "<script", " style=", "th:text");
    }

    @Test
    void thePageSpeaksEnglishToWhoAsksForIt() {
        var page = service.get("GM0183", PATH, "Accept", "text/html", "Accept-Language", "en-GB, nl;q=0.5")
                .body();

        assertThat(page).contains("<html lang=\"en\"", "Amounts in euros", ">1,234,567.50<", ">-94,000.05<");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
