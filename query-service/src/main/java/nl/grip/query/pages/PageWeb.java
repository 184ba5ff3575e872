package nl.grip.query.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How Spring MVC is told of pages: their language, their frame, their style and script, and how they say no. */
@Configuration(proxyBeanMethods = false)
class PageWeb implements WebMvcConfigurer {

    private final PageLanguage language = new PageLanguage();
    private final PageFrame frame = new PageFrame(language);

    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(PagePaths.FILES.toArray(String[]::new))
                .addResourceLocations(
                        "classpath:/nl/grip/query/pages/",
                        "classpath:/nl/grip/query/tables/",
                        "classpath:/nl/grip/query/indicators/",
                        "classpath:/nl/grip/query/overview/",
                        "classpath:/META-INF/resources/webjars/chart.js/" + versionOfCharts() + "/dist/");
    }

    /** The library says its own version, which is part of where its files are. */
    private static String versionOfCharts() {
        var properties = new ClassPathResource("META-INF/maven/org.webjars.npm/chart.js/pom.properties");
        try {
            return Objects.requireNonNull(
                    PropertiesLoaderUtils.loadProperties(properties).getProperty("version"), "version of chart.js");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(language).excludePathPatterns("/v1/**");
        interceptors.addInterceptor(frame).excludePathPatterns("/v1/**");
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new PageProblems(frame));
    }
}
