package org.reihum.account;

import java.security.Principal;
import org.springframework.security.core.Authentication;

/** The one who is logged in, as acts of the desk ask for. */
public record Organiser(String name, boolean coordinator) {

    public static Organiser of(Principal principal) {
        boolean coordinator = principal instanceof Authentication login
                && login.getAuthorities().stream()
                        .anyMatch(right -> ("ROLE_" + Role.COORDINATOR).equals(right.getAuthority()));
        return new Organiser(principal.getName(), coordinator);
    }
}
