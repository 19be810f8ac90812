package org.cellback.platform.parties.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.cellback.platform.access.Role;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.parties.Audit;
import org.cellback.platform.parties.internal.People.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in by name and password. Five wrong passwords lock the account for a quarter of an hour. Wrong name, wrong password
 * and locked account answer alike and cost the same time, so that names cannot be found out by trying.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final int FAILURES_MAX = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final int HASHES_AT_ONCE_MAX = 4;
    private static final int PASSWORD_LENGTH_MAX = 200;

    private final People people;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final InstantSource clock;
    private final String hashOfNobody;
    /** Each hash takes 19 MiB; a crowd of attempts waits instead of filling the memory. */
    private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE_MAX);

    PasswordSignIn(People people, PasswordEncoder passwords, Audit audit, InstantSource clock) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.hashOfNobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Optional<Person> found = people.findBySignInName(attempt.getName());
        boolean right = matches(password, found.map(Person::passwordHash).orElse(null));
        if (found.isEmpty()) {
            throw refused();
        }
        Person person = found.get();
        if (!person.active() || person.isLocked(clock.instant())) {
            audit.refused(person.tenant(), person.name(), "sign-in-locked", person.signInName());
            throw refused();
        }
        if (!right) {
            people.failed(person, FAILURES_MAX, LOCKED);
            audit.refused(person.tenant(), person.name(), "sign-in", person.signInName());
            throw refused();
        }
        people.signedIn(person);
        SignedIn signedIn = signedIn(person);
        audit.done(signedIn, "sign-in", person.signInName());
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn,
                null,
                person.roles().stream()
                        .map(Role::name)
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }

    static SignedIn signedIn(Person person) {
        return new SignedIn(person.id(), person.tenant().value(), person.signInName(), person.name(), person.roles());
    }

    private boolean matches(String password, @Nullable String hash) {
        if (password.length() > PASSWORD_LENGTH_MAX) {
            return false;
        }
        hashing.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash == null ? hashOfNobody : hash) && hash != null;
        } finally {
            hashing.release();
        }
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Name or password is wrong, or the account is locked.\nMaybe wait.");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
