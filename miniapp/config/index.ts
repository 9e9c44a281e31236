import { defineConfig } from '@tarojs/cli'
import { resolve } from 'node:path'

// Taro leaves aria out of WeChat's templates; plugin-inject binds what is named here.
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-checked': '',
  'aria-disabled': '',
}
const SPOKEN = [
  'View',
  'Text',
  'Button',
  'Image',
  'Input',
  'Textarea',
  'ScrollView',
  'Swiper',
  'SwiperItem',
  'Label',
  'Form',
]

const platform = process.env['TARO_ENV'] === 'h5' ? 'h5' : 'weapp'
const apiBase = process.env['API_BASE'] ?? (platform === 'h5' ? '' : 'http://127.0.0.1:3000')
const districtId = process.env['DISTRICT_ID'] ?? 'dst_01J0000000000000000000FSCC'

// Old phones: these are written for newer engines than WeChat promises.
const root = resolve(__dirname, '../..')
const include = [
  'shared',
  'node_modules/@tanstack',
  'node_modules/zod',
  'node_modules/zustand',
].map((path) => resolve(root, path))
const postcss = {
  // Sizes are real pixels everywhere: rpx would shrink the words on narrow phones.
  pxtransform: { enable: false, config: {} },
  cssModules: {
    enable: true,
    config: { namingPattern: 'module', generateScopedName: '[name]_[local]_[hash:base64:4]' },
  },
} as const

export default defineConfig<'webpack5'>({
  projectName: 'linxiang',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [
    [
      '@tarojs/plugin-inject',
      { components: Object.fromEntries(SPOKEN.map((name) => [name, ARIA])) },
    ],
  ],
  defineConstants: {
    API_BASE: JSON.stringify(apiBase),
    DISTRICT_ID: JSON.stringify(districtId),
    FILING_NUMBER: JSON.stringify(process.env['FILING_NUMBER'] ?? ''),
  },
  copy: { patterns: [], options: {} },
  mini: {
    postcss,
    compile: { include },
    optimizeMainPackage: { enable: true },
    // Modules of CSS do not depend on their order.
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    // Without it every page would carry a copy of everything that pages share.
    webpackChain: (chain) => {
      chain.performance.hints(false)
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: { shared: { name: 'shared', minChunks: 2, minSize: 0, priority: 10 } },
      })
    },
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
  },
})
