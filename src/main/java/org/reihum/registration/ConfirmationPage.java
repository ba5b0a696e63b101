package org.reihum.registration;

import java.util.List;

/**
 * What is to be confirmed, or was.
 *
 * @param open whether it can be confirmed now
 */
record ConfirmationPage(Door door, SignUp signUp, List<SignedUp> people, boolean open) {

    public boolean confirmed() {
        return signUp.confirmed();
    }
}
