using System.Net;
using System.Net.Mail;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;

namespace Xiance.Web.Start;

/// <summary>Sends what waits in the outbox through the configured server; a refusal is recorded and tried again later.</summary>
sealed class Postman(Workspace workspace, MailSettings settings, TimeProvider clock)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task Run(CancellationToken stopped)
    {
        if (!settings.Configured) return;
        foreach (var letter in workspace.Outbox.Waiting(Instant.From(clock.GetUtcNow())))
        {
            var (sent, detail) = await Send(letter, stopped);
            workspace.Outbox.Record(letter, sent, detail, Instant.From(clock.GetUtcNow()));
            if (!sent) return;
        }
    }

    async Task<(bool Sent, string Detail)> Send(Letter letter, CancellationToken stopped)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted, Timeout = (int)Longest.TotalMilliseconds, Credentials = settings.User.Length > 0 ? new NetworkCredential(settings.User, settings.Password) : null };
        using var mail = new MailMessage(settings.From, letter.Address, letter.Subject, $"{letter.Subject}\n{letter.Body}\n{settings.Address}{letter.Link}\n");
        try
        {
            await client.SendMailAsync(mail, stopped);
            return (true, "");
        }
        catch (SmtpException refused)
        {
            return (false, refused.StatusCode.ToString());
        }
    }
}
