package nl.grip.query.tables;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import nl.grip.events.Money;

/** How figures are written for people and for spreadsheets: with the signs of a language, in the unit of a table. */
public final class Figures {

    private final DecimalFormatSymbols signs;
    private final boolean grouped;
    private final Unit unit;

    private Figures(Locale locale, Unit unit, boolean grouped) {
        this.signs = DecimalFormatSymbols.getInstance(locale);
        this.unit = unit;
        this.grouped = grouped;
        signs.setMinusSign('-');
    }

    /** With thousands in groups. */
    public static Figures toRead(Locale locale, Unit unit) {
        return new Figures(locale, unit, true);
    }

    /** Digits, a decimal sign and a minus only, so that every program takes it for a number. */
    static Figures toReckonWith(Locale locale, Unit unit) {
        return new Figures(locale, unit, false);
    }

    /** The very number that is shown: exact euros, or whole thousands. */
    static Number shown(Money amount, Unit unit) {
        return switch (unit) {
            case EURO -> amount.euros();
            case THOUSAND -> amount.inThousands();
        };
    }

    String amount(Money amount) {
        return switch (unit) {
            case EURO -> written(amount.euros(), "0.00");
            case THOUSAND -> number(amount.inThousands());
        };
    }

    String number(long value) {
        return written(BigDecimal.valueOf(value), "0");
    }

    /** With as many decimals as it has. */
    public String quantity(BigDecimal value) {
        return written(value, value.scale() > 0 ? "0." + "0".repeat(value.scale()) : "0");
    }

    private String written(BigDecimal number, String digits) {
        return new DecimalFormat(grouped ? "#,##" + digits : digits, signs).format(number);
    }
}
