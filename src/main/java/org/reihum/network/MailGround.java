package org.reihum.network;

/**
 * Why letters may go to a person's mail address (Art. 6 GDPR, § 7 UWG). Without one nothing is mailed unasked: a firm's
 * general address that was found somewhere is no ground, and the person stands on the letter list instead.
 */
public enum MailGround {
    /** Acts for a member of the round, which is how the round does its work. */
    MEMBER,
    /** Has signed up, or stands in some other contract with the organiser. */
    CONTRACT,
    /** Has said so; when and how stands beside it. */
    CONSENT,
    /** Written to in a public function. */
    PUBLIC_FUNCTION
}
