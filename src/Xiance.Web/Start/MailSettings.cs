namespace Xiance.Web.Start;

/// <summary>Where mail leaves, in the section Mail of the configuration; without a host nothing is sent and messages stay in the pages.</summary>
sealed record MailSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public bool Encrypted { get; init; } = true;

    public string From { get; init; } = "";

    public string User { get; init; } = "";

    /// <summary>A secret: only from the environment or a secret store.</summary>
    public string Password { get; init; } = "";

    /// <summary>The address under which the pages are reached, put before the links of a letter.</summary>
    public string Address { get; init; } = "";

    public bool Configured => Host.Length > 0 && From.Length > 0;

    public static MailSettings Of(IConfiguration configuration) => configuration.GetSection("Mail").Get<MailSettings>() ?? new();
}
