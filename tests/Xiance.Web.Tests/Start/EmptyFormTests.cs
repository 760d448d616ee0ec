using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Xiance.Web.Tests.Start;

/// <summary>Whatever a form lacks or holds, nobody sees the program's fault: every address that takes a form, asked with nothing, with blanks, with a NUL.</summary>
public sealed partial class EmptyFormTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    static readonly string[] Accounts = ["县域办", "统计局", "东河县", "安全管理员"];

    [Fact]
    public async Task No_address_fails_on_a_form_without_fields_or_with_a_foreign_character()
    {
        var addresses = Addresses();
        Assert.True(addresses.Count > 60, $"{addresses.Count} addresses");
        foreach (var account in Accounts)
        {
            using var client = await worked.App.SignedIn(account);
            var token = await Token(client);
            foreach (var address in addresses)
                foreach (var fields in (IReadOnlyList<IReadOnlyList<(string, string)>>)[[], [("Words", ""), ("name", ""), ("year", "")], [("Words", "a\0b")]])
                    Assert.True(await Status(client, address, [("__RequestVerificationToken", token), .. fields]) < HttpStatusCode.InternalServerError, $"{account} {address}");
        }
    }

    static async Task<HttpStatusCode> Status(HttpClient client, string address, IReadOnlyList<(string Key, string Value)> fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in fields) form.Add(new StringContent(value), key);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Every address that takes a post but those that end the session, with made-up numbers and names in its places.</summary>
    IReadOnlyList<string> Addresses()
    {
        _ = worked.App.Url;
        return [.. worked.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => Places().Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), place => place.Value.Contains(":long", StringComparison.Ordinal) ? "1" : "x"))
            .Where(address => address is not ("/sign-out" or "/sign-in" or "/account/password")).Distinct()];
    }

    static async Task<string> Token(HttpClient client)
    {
        var page = await client.GetStringAsync(new Uri("/account/password", UriKind.Relative), TestContext.Current.CancellationToken);
        return TokenField().Match(page).Groups[1].Value;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Places();
}
