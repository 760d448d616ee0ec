using Xiance.Web.Start;

return await Launch.Run(args);
