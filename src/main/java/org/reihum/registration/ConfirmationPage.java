package org.reihum.registration;

import java.util.List;

/**
 * What is to be confirmed.
 *
 * @param next path of the page that follows, once it is confirmed; empty before
 */
record ConfirmationPage(Door door, SignUp signUp, List<SignedUp> people, String next, boolean open) {

    public boolean confirmed() {
        return !next.isEmpty();
    }
}
