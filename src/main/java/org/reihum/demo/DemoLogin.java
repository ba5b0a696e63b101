package org.reihum.demo;

/** Those who can log in to the demo. The password is no secret: it stands in the log. */
enum DemoLogin {
    ROSA("rosa.rundlauf-demo@landeskoordination-it-netz.example.org", "Rosa Rundlauf-Demo"),
    CARLA("carla.umlaut@beispiel-ihk-hanau.example.org", "Carla Umlaut");

    static final String PASSWORD = "reihum-geht-es-rund";

    private final String email;
    private final String displayName;

    DemoLogin(String email, String displayName) {
        this.email = email;
        this.displayName = displayName;
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }
}
