package org.reihum.demo;

import org.jspecify.annotations.Nullable;
import org.reihum.attendance.CheckInMethod;
import org.reihum.invitation.Channel;
import org.reihum.invitation.Food;
import org.reihum.meeting.MeetingState;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.OrganisationKind;
import org.reihum.network.SizeClass;

/** What the German words in the tables mean in our terms. */
final class DemoWords {

    private DemoWords() {}

    static FormOfAddress formOfAddress(String word) {
        return switch (word) {
            case "Frau" -> FormOfAddress.MS;
            case "Herr" -> FormOfAddress.MR;
            case "" -> FormOfAddress.NONE;
            default -> throw unknown(word);
        };
    }

    static Function function(String word) {
        return switch (word) {
            case "Landeskoordination" -> Function.COORDINATOR;
            case "Netzwerkmanagement" -> Function.NETWORK_MANAGER;
            case "Stellvertretung" -> Function.DEPUTY;
            case "Unternehmen" -> Function.COMPANY;
            case "Wissenschaft" -> Function.SCIENCE;
            case "Zuwendungsgeber" -> Function.FUNDER;
            case "Kammer" -> Function.CHAMBER;
            case "Wirtschaftsförderung" -> Function.ECONOMIC_DEVELOPMENT;
            default -> throw unknown(word);
        };
    }

    static OrganisationKind kind(String word) {
        return switch (word) {
            case "Netzwerk" -> OrganisationKind.NETWORK;
            case "Unternehmen" -> OrganisationKind.COMPANY;
            case "Wissenschaft" -> OrganisationKind.SCIENCE;
            case "Landesinitiative" -> OrganisationKind.INITIATIVE;
            case "Zuwendungsgeber" -> OrganisationKind.FUNDER;
            case "Kammer" -> OrganisationKind.CHAMBER;
            case "Wirtschaftsförderung" -> OrganisationKind.ECONOMIC_DEVELOPMENT;
            case "Dienstleister" -> OrganisationKind.SERVICE_PROVIDER;
            default -> throw unknown(word);
        };
    }

    /** The class by words, or by the number of people employed. */
    static @Nullable SizeClass size(String word) {
        return switch (word) {
            case "" -> null;
            case "KMU", "1", "2-9", "10-49", "50-249" -> SizeClass.SME;
            case "groß", "250+" -> SizeClass.LARGE;
            default -> throw unknown(word);
        };
    }

    static MeetingState state(String word) {
        return switch (word) {
            case "durchgeführt", "Einladung versandt" -> MeetingState.CONFIRMED;
            case "Termin reserviert" -> MeetingState.PROVISIONAL;
            case "abgesagt" -> MeetingState.CANCELLED;
            default -> throw unknown(word);
        };
    }

    static Channel channel(String word) {
        return switch (word) {
            case "RSVP-Link" -> Channel.LINK;
            case "Kalenderantwort" -> Channel.CALENDAR;
            case "Telefon" -> Channel.TELEPHONE;
            case "E-Mail" -> Channel.EMAIL;
            case "" -> Channel.RECORD;
            default -> throw unknown(word);
        };
    }

    static @Nullable Food food(String word) {
        return switch (word) {
            case "alles" -> Food.EVERYTHING;
            case "vegetarisch" -> Food.VEGETARIAN;
            case "vegan" -> Food.VEGAN;
            case "isst nicht mit" -> Food.NOTHING;
            case "ohne Angabe" -> null;
            default -> throw unknown(word);
        };
    }

    static CheckInMethod method(String word) {
        return switch (word) {
            case "QR" -> CheckInMethod.QR;
            case "Liste" -> CheckInMethod.LIST;
            case "nacherfasst" -> CheckInMethod.AFTERWARDS;
            default -> throw unknown(word);
        };
    }

    static IllegalStateException unknown(String word) {
        return new IllegalStateException("the demo data use a word that nobody explains: " + word);
    }
}
