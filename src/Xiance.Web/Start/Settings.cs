namespace Xiance.Web.Start;

/// <summary>What operators may set, in the section Web of the configuration (environment: Web__IdleMinutes=15).</summary>
sealed record Settings
{
    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which a session ends however busy it was.</summary>
    public int SessionHours { get; init; } = 8;

    /// <summary>Sign-in attempts a minute from one address.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Requests a minute from one address that bring name and password.</summary>
    public int ProgramRequestsPerMinute { get; init; } = 240;

    public int UploadMegabytes { get; init; } = 64;

    public static Settings Of(IConfiguration configuration) => configuration.GetSection("Web").Get<Settings>() ?? new();
}
