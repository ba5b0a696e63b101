package org.reihum.demo;

import org.reihum.account.Role;

/** Those who can log in to the demo. The password is no secret: it stands in the log. */
enum DemoLogin {
    ROSA("rosa.rundlauf-demo@landeskoordination-it-netz.example.org", "Rosa Rundlauf-Demo", Role.COORDINATOR),
    CARLA("carla.umlaut@beispiel-ihk-hanau.example.org", "Carla Umlaut", Role.ASSISTANT);

    static final String PASSWORD = "reihum-geht-es-rund";

    private final String email;
    private final String displayName;
    private final Role role;

    DemoLogin(String email, String displayName, Role role) {
        this.email = email;
        this.displayName = displayName;
        this.role = role;
    }

    String email() {
        return email;
    }

    Role role() {
        return role;
    }

    String displayName() {
        return displayName;
    }
}
