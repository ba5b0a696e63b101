package org.reihum.mail;

/** What a room that sends mailings does when one of them is recalled: what it noted as said was not said. */
public interface MailingListener {

    /** Called within the transaction of the recall, for mailings of all rooms. */
    void recalled(MailingRecalled mailing);
}
