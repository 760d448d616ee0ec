using System.Net.Mail;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Figures;

/// <summary>Messages on their way to mail boxes: who is reached where, what was sent, what was not and why. Every attempt is kept.</summary>
public sealed class Outbox(Database database)
{
    const string Mail = "mail";
    const int MostAttempts = 5;
    const int OldestInDays = 14;

    /// <summary>The address of an account; empty where none is set.</summary>
    public string Address(long account) => database.Read(session => session.One<string>("select mail from account_contact where account_id = @account order by revision desc limit 1", new { account })) ?? "";

    /// <summary>Sets the reader's own address; an empty one ends delivery by mail.</summary>
    public IReadOnlyList<Problem> SetAddress(Actor actor, string mail, Instant now)
    {
        var address = mail.Trim();
        if (address.Length > 0 && (!MailAddress.TryCreate(address, out var read) || read.Address != address)) return [Problems.NoAddress(address)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do("insert into account_contact (account_id, revision, mail, set_at, set_by) values (@Account, (select coalesce(max(c.revision), 0) + 1 from account_contact c where c.account_id = @Account), @address, @now, @Name)", new { actor.Account, address, now = now.Milliseconds, actor.Name });
            AuditLog.Add(session, now, actor.Name, new("mail_set", actor.Name, ""));
            return [];
        });
    }

    /// <summary>Letters that wait: each message to each account it concerns and that has an address, not sent yet and not tried too often.</summary>
    public IReadOnlyList<Letter> Waiting(Instant now) => database.Read(session => session.All<Letter>(
        """
        select m.message_id as message, c.mail as address, m.subject, m.body, m.link from message m
        join account_grant g on g.role = m.role and g.region_id = m.region_id and (m.unit_id is null or g.unit_id = m.unit_id) and g.valid_from <= @day and @day <= g.valid_to
        join account a on a.account_id = g.account_id and a.closed = 0
        join account_contact c on c.account_id = a.account_id and c.mail <> '' and not exists (select 1 from account_contact later where later.account_id = c.account_id and later.revision > c.revision)
        where m.created_at > @oldest
          and not exists (select 1 from message_delivery d where d.message_id = m.message_id and d.channel = @Mail and d.address = c.mail and d.state = 'sent')
          and (select count(*) from message_delivery d where d.message_id = m.message_id and d.channel = @Mail and d.address = c.mail) < @MostAttempts
        order by m.message_id, c.mail
        """, new { Mail, MostAttempts = (long)MostAttempts, day = Days.Text(now.ChinaDay), oldest = now.Milliseconds - OldestInDays * 86_400_000L }));

    /// <summary>Keeps what became of an attempt.</summary>
    public void Record(Letter letter, bool sent, string detail, Instant now) => database.Write(session => session.Do(
        """
        insert into message_delivery (message_id, attempt, channel, address, state, detail, at_ms)
        values (@Message, (select coalesce(max(d.attempt), 0) + 1 from message_delivery d where d.message_id = @Message and d.channel = @Mail and d.address = @Address), @Mail, @Address, @state, @detail, @now)
        """, new { letter.Message, letter.Address, Mail, state = sent ? "sent" : "failed", detail, now = now.Milliseconds }));

    /// <summary>Every attempt for the messages given, oldest first.</summary>
    public ILookup<long, Delivery> Attempts(IReadOnlyList<Message> messages) => database.Read(session => session.All<Row>(
        $"select message_id, address, state, detail, at_ms from message_delivery where message_id in {Session.Ids(messages.Select(message => message.Id))} order by message_id, at_ms, attempt")).ToLookup(row => row.MessageId, row => new Delivery(row.Address, row.State == "sent", row.Detail, new Instant(row.AtMs)));

    sealed record Row(long MessageId, string Address, string State, string Detail, long AtMs);
}

/// <summary>A message to one address.</summary>
public sealed record Letter(long Message, string Address, string Subject, string Body, string Link);

/// <summary>One attempt to deliver a message by mail.</summary>
public sealed record Delivery(string Address, bool Sent, string Detail, Instant At);
