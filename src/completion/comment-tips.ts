/** What a list shows beside the parameters of `#Requires` and their values (TabCompletionStrings.resx). */
export const requiresTips: Readonly<Record<string, string>> = {
  Modules:
    '[string] or [hashtable]\nSpecifies an array of PowerShell modules that the script requires.\nEach element can either be a string with the module name as value or a hashtable with the following keys:\nName: Name of the module\nGUID: GUID of the module\nOne of the following:\nModuleVersion: Specifies a minimum acceptable version of the module.\nRequiredVersion: Specifies an exact, required version of the module.\nMaximumVersion: Specifies the maximum acceptable version of the module.',
  PSEdition: '[string]\nSpecifies a PowerShell edition that the script requires.\nValid values are "Core" and "Desktop"',
  RunAsAdministrator:
    '[switch]\nSpecifies that PowerShell must be running as administrator on Windows.\nThis must be the last parameter on the #requires statement line.',
  Version: '[version]\nSpecifies the minimum version of PowerShell that the script requires.',
  Core: 'Specifies that the script requires PowerShell 7+ to run.',
  Desktop: 'Specifies that the script requires Windows PowerShell 5.1 to run.',
};

/** The keywords of comment-based help (about_Comment_Based_Help). */
export const commentKeywords: Readonly<Record<string, string>> = {
  COMPONENT: 'The name of the technology or feature that the function or script uses, or to which it is related.',
  DESCRIPTION: 'A detailed description of the function or script.\nThis keyword can be used only once in each topic.',
  EXAMPLE:
    'A sample command that uses the function or script, optionally followed by sample output and a description.\nRepeat this keyword for each example.',
  EXTERNALHELP:
    '.EXTERNALHELP <XML Help File>\nThe .ExternalHelp keyword is required when a function or script is documented in XML files.',
  FORWARDHELPCATEGORY: '.FORWARDHELPCATEGORY <Category>\nSpecifies the help category of the item in .ForwardHelpTargetName',
  FORWARDHELPTARGETNAME: '.FORWARDHELPTARGETNAME <Command-Name>\nRedirects to the help topic for the specified command.',
  FUNCTIONALITY: 'The keywords that describe the intended use of the function.',
  INPUTS:
    'The .NET types of objects that can be piped to the function or script.\nYou can also include a description of the input objects.',
  LINK: 'The name of a related topic.\nRepeat the .LINK keyword for each related topic.\nThe .Link keyword content can also include a URI to an online version of the same help topic.',
  NOTES: 'Additional information about the function or script.',
  OUTPUTS: 'The .NET type of the objects that the cmdlet returns.\nYou can also include a description of the returned objects.',
  PARAMETER:
    '.PARAMETER  <Parameter-Name>\nThe description of a parameter.\nAdd a .PARAMETER keyword for each parameter in the function or script syntax.',
  REMOTEHELPRUNSPACE:
    '.REMOTEHELPRUNSPACE <PSSession-variable>\nSpecifies a session that contains the help topic.\nEnter a variable that contains a PSSession object.',
  ROLE: 'The name of the user role for the help topic.',
  SYNOPSIS: 'A brief description of the function or script.\nThis keyword can be used only once in each topic.',
};
