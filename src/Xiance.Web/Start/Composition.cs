using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;
using Xiance.Storage;
using Xiance.Web.Exchange;
using Xiance.Web.Shell;
using Xiance.Web.SignIn;

namespace Xiance.Web.Start;

/// <summary>What the host is made of.</summary>
static class Composition
{
    public const string SignInLimit = "sign-in";

    const long Megabyte = 1 << 20;

    public static void AddXiance(this WebApplicationBuilder builder, Workspace workspace, string data)
    {
        var settings = Settings.Of(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(workspace);
        services.AddSingleton(new DataPlace(data));
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.GetRequiredFeature<Visit>());
        services.AddScoped(provider => new Words(provider.GetRequiredService<Visit>().Locale));
        services.AddRazorComponents();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddDataProtection().PersistKeysToFileSystem(new(Path.Combine(data, "keys"))).SetApplicationName("xiance");
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => Session.Configure(options, settings)).AddScheme<AuthenticationSchemeOptions, ProgramSignIn>(ProgramSignIn.SchemeName, null);
        services.AddMemoryCache();
        services.AddSingleton<ProgramSignIn.Means>();
        services.AddAuthorization();
        services.AddOpenApi(options => options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
        services.AddResponseCompression(options => options.MimeTypes = ["text/html", "application/json", "text/csv", "image/svg+xml"]);
        services.AddSingleton<Metrics>();
        services.AddHostedService(provider => provider.GetRequiredService<Metrics>());
        services.AddSingleton(MailSettings.Of(builder.Configuration));
        services.AddSingleton<Postman>();
        services.AddHostedService<Schedule>();
        AddForms(builder, settings);
    }

    static void AddForms(WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddAntiforgery(options => (options.HeaderName, options.Cookie.Name, options.Cookie.SameSite, options.Cookie.SecurePolicy) = ("X-CSRF-TOKEN", "xiance-form", SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest));
        builder.Services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = settings.UploadMegabytes * Megabyte);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = settings.UploadMegabytes * Megabyte + Megabyte;
        });
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignInLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
            options.AddPolicy(ProgramSignIn.Limit, context => ProgramSignIn.Of(context) is null ? RateLimitPartition.GetNoLimiter("session") : RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.ProgramRequestsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }
}
