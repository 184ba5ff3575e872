package nl.grip.query.programmes;

import java.util.List;
import nl.grip.query.projections.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the views, which know no framework, to the mechanism that keeps them. */
@Configuration(proxyBeanMethods = false)
class ProgrammeViews {

    /** Every view that a programme's tables are made from. */
    record All(
            ProgrammeView programme,
            BudgetYearView budgetYear,
            BudgetLineView budgetLine,
            SavingsView savings,
            PlannedInterventionView intervention) {

        static All fresh() {
            return new All(
                    new ProgrammeView(),
                    new BudgetYearView(),
                    new BudgetLineView(),
                    new SavingsView(),
                    new PlannedInterventionView());
        }

        List<View<?>> list() {
            return List.of(programme, budgetYear, budgetLine, savings, intervention);
        }
    }

    @Bean
    ProgrammeView programmeView() {
        return new ProgrammeView();
    }

    @Bean
    BudgetYearView budgetYearView() {
        return new BudgetYearView();
    }

    @Bean
    BudgetLineView budgetLineView() {
        return new BudgetLineView();
    }

    @Bean
    ActualView actualView() {
        return new ActualView();
    }

    @Bean
    SavingsView savingsView() {
        return new SavingsView();
    }

    @Bean
    PlannedInterventionView plannedInterventionView() {
        return new PlannedInterventionView();
    }

    @Bean
    All programmeViewsTogether(
            ProgrammeView programme,
            BudgetYearView budgetYear,
            BudgetLineView budgetLine,
            SavingsView savings,
            PlannedInterventionView intervention) {
        return new All(programme, budgetYear, budgetLine, savings, intervention);
    }
}
