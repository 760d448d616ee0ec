using System.Net;

namespace Xiance.Web.Start;

/// <summary>
/// Whether a request comes from this very machine. A proxy on the machine makes every request look local, so a forwarding header or a
/// foreign host name says no.
/// </summary>
static class Loopback
{
    static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && HostIsLocal(context.Request.Host.Host) && !Forwarding.Any(context.Request.Headers.ContainsKey);

    /// <summary>True for http://localhost:5000, http://127.0.0.1:0, http://[::1]:80.</summary>
    public static bool IsAddress(string address) => BindingAddress.Parse(address) is { } binding && HostIsLocal(binding.Host);

    static bool HostIsLocal(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
