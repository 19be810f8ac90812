package org.cellback.platform.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Deny by default, form sign-in, CSRF tokens, and headers that let a page load nothing but our own files. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Map tiles are drawn by a worker; nothing is inline and nothing comes from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final int SESSIONS_MAX = 20;
    private static final int ARGON_SALT_BYTES = 16;
    private static final int ARGON_HASH_BYTES = 32;
    private static final int ARGON_MEMORY_KIB = 19_456;
    private static final int ARGON_PASSES = 2;

    @Bean
    SecurityFilterChain security(HttpSecurity http, EndpointAuthorization endpoints, SessionRegistry registry) {
        AuthenticationEntryPoint toSignIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return http.authorizeHttpRequests(requests -> requests
                        // Forwards, errors and asynchronous answers belong to a request that was let in already.
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/instruments/**",
                                "/pages/**",
                                "/actuator/health/**",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .access(endpoints))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?failed")
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) -> {
                    if (request.getRequestURI().startsWith("/api/")) {
                        response.sendError(401);
                    } else {
                        toSignIn.commence(request, response, fault);
                    }
                }))
                .sessionManagement(sessions -> sessions.maximumSessions(SESSIONS_MAX)
                        .sessionRegistry(registry)
                        .expiredUrl("/sign-in?ended"))
                .csrf(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
                .build();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Tells of denied requests, so that they can be audited. */
    @Bean
    AuthorizationEventPublisher denials(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(ARGON_SALT_BYTES, ARGON_HASH_BYTES, 1, ARGON_MEMORY_KIB, ARGON_PASSES);
    }
}
