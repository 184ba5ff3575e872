package nl.grip.command.budgets;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the contract of the calendar year that an address names. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        schema =
                @Schema(
                        type = "integer",
                        format = "int32",
                        minimum = BudgetBodies.FIRST_YEAR,
                        maximum = BudgetBodies.LAST_YEAR))
@interface YearInPath {}
