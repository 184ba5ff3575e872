package nl.grip.journey;

import java.util.List;

/** What the municipality printed, cell for cell. */
final class PrintedTables {

    /** Budget, actual and balance of 2019, then of 2020, in thousands of euros, as Tubbergen's programme budget 2021 prints them. */
    private static final String BUDGET_TABLE = """
            Belang en behoud van cultureel erfgoed            ;  11;  0;  11;  11;  0;  11
            Meer aandacht, om deel te nemen ad samenleving    ;  52;  0;  52;   0;  0;   0
            Ondersteuning voorz, verenigingen en activiteiten ;  61;  3;  57;   0;  0;   0
            Uitvoeringsplan sociaal domein                    ; 258;  8; 249; 337; 17; 320
            Samenwerking in zorg en welzijn                   ;  10; 10;   0;   0;  0;   0
            Structureel plaatsen PW doelgroep bij Soweco      ;  11;  0;  11;   0;  0;   0
            Uitwerken doorlopende leerlijn                    ;  38;  0;  38;   0;  0;   0
            Pilot Wijk GGD                                    ;  18; 15;   3;  58; 30;  28
            Pilot Praktijkondersteuner huisartsen             ;  75; 41;  34;  64; 30;  35
            Totaal Samen redzaam, gezond meedoen              ; 532; 77; 455; 469; 76; 394
            """;

    /** 2019 to 2022, in thousands of euros, likewise: intended, PJ2, remaining, PJ1, remaining. */
    private static final String SAVINGS_TABLE = """
             94;  375; 520; 545
            -94;  -94; -94; -94
              0;  281; 426; 451
              0; -235; -90; -90
              0;   46; 336; 360
            """;

    private PrintedTables() {}

    /** Title and cells of each line, then of the total. */
    static List<List<String>> budget() {
        return cells(BUDGET_TABLE);
    }

    /** The cells of each row, without its title. */
    static List<List<String>> savings() {
        return cells(SAVINGS_TABLE);
    }

    private static List<List<String>> cells(String table) {
        return table.lines().map(row -> List.of(row.strip().split("\\s*;\\s*"))).toList();
    }
}
